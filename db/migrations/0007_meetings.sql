CREATE TABLE "meeting_answers" (
	"collaboration_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_answers_collaboration_id_meeting_id_member_id_pk" PRIMARY KEY("collaboration_id","meeting_id","member_id"),
	CONSTRAINT "meeting_answers_answer" CHECK (answer in ('yes', 'maybe', 'no', 'deputy'))
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text,
	"link" text,
	"purpose" text,
	"called_by" uuid NOT NULL,
	"cancelled" boolean DEFAULT false NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meetings_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "meetings_length" CHECK (ends_at > starts_at)
);
--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_collaboration_id_meeting_id_meetings_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."meetings"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_answers" ADD CONSTRAINT "meeting_answers_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_collaboration_id_called_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","called_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_time" ON "meetings" USING btree ("collaboration_id","group_id","starts_at");
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['meetings','meeting_answers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to dua_app using (collaboration_id = (select nullif(current_setting(''app.cid'', true), '''')::uuid)) with check (collaboration_id = (select nullif(current_setting(''app.cid'', true), '''')::uuid))', t);
    execute format('create policy owner on %I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to dua_app', t);
  end loop;
end $$;
