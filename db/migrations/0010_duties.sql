CREATE TABLE "absences" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	CONSTRAINT "absences_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "absences_days" CHECK (until_day >= from_day)
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"text" text,
	"member_id" uuid,
	"role" text,
	"due_day" date NOT NULL,
	"meeting_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duties_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "duties_state" CHECK (state in ('open', 'done', 'dropped')),
	CONSTRAINT "duties_whose" CHECK ((member_id is null) <> (role is null)),
	CONSTRAINT "duties_closed" CHECK ((state = 'open') = (closed_at is null))
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"collaboration_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"member_id" uuid NOT NULL,
	"reminded_on" date,
	"snoozed_until" date,
	CONSTRAINT "reminders_collaboration_id_subject_member_id_pk" PRIMARY KEY("collaboration_id","subject","member_id")
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_collaboration_id_meeting_id_meetings_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","meeting_id") REFERENCES "public"."meetings"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_collaboration_id_closed_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","closed_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_collaboration_id_created_by_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","created_by") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_days" ON "absences" USING btree ("collaboration_id","until_day");--> statement-breakpoint
CREATE INDEX "duties_open" ON "duties" USING btree ("collaboration_id","group_id","due_day") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "duties_meeting" ON "duties" USING btree ("collaboration_id","meeting_id");
--> statement-breakpoint
alter table duties enable row level security;
--> statement-breakpoint
alter table duties force row level security;
--> statement-breakpoint
create policy tenant on duties to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on duties to current_user using (true) with check (true);
--> statement-breakpoint
alter table reminders enable row level security;
--> statement-breakpoint
alter table reminders force row level security;
--> statement-breakpoint
create policy tenant on reminders to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on reminders to current_user using (true) with check (true);
--> statement-breakpoint
alter table absences enable row level security;
--> statement-breakpoint
alter table absences force row level security;
--> statement-breakpoint
create policy tenant on absences to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on absences to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on duties to dua_app;
--> statement-breakpoint
grant update (text, member_id, role, due_day, state, closed_by, closed_at, version) on duties to dua_app;
--> statement-breakpoint
grant select, insert, update on reminders to dua_app;
--> statement-breakpoint
grant select, insert, delete on absences to dua_app;
