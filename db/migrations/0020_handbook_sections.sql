CREATE TABLE "handbook_askers" (
	"collaboration_id" uuid NOT NULL,
	"gap_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "handbook_askers_collaboration_id_gap_id_member_id_pk" PRIMARY KEY("collaboration_id","gap_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "handbook_sections" (
	"collaboration_id" uuid NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"stamp" uuid NOT NULL,
	"content" jsonb,
	"removed" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"owner" text NOT NULL,
	"reviewed" date NOT NULL,
	"review_by" date NOT NULL,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"adopted_on" date,
	"noted_by_member_id" uuid,
	CONSTRAINT "handbook_sections_collaboration_id_id_version_pk" PRIMARY KEY("collaboration_id","id","version"),
	CONSTRAINT "handbook_sections_version" CHECK (version > 0),
	CONSTRAINT "handbook_sections_state" CHECK (state in ('draft', 'adopted', 'retired')),
	CONSTRAINT "handbook_sections_content" CHECK ((content is null) = (removed or state = 'retired')),
	CONSTRAINT "handbook_sections_adopted" CHECK ((state = 'draft') = (adopted_on is null) and (adopted_on is null) = (noted_by_member_id is null))
);
--> statement-breakpoint
ALTER TABLE "handbook_gaps" ADD COLUMN "section" text;--> statement-breakpoint
ALTER TABLE "handbook_askers" ADD CONSTRAINT "handbook_askers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_askers" ADD CONSTRAINT "handbook_askers_collaboration_id_gap_id_handbook_gaps_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","gap_id") REFERENCES "public"."handbook_gaps"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_askers" ADD CONSTRAINT "handbook_askers_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_sections" ADD CONSTRAINT "handbook_sections_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_sections" ADD CONSTRAINT "handbook_sections_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_sections" ADD CONSTRAINT "handbook_sections_collaboration_id_noted_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","noted_by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table handbook_sections enable row level security;
--> statement-breakpoint
alter table handbook_sections force row level security;
--> statement-breakpoint
create policy tenant on handbook_sections to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on handbook_sections to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on handbook_sections to dua_app;
--> statement-breakpoint
grant update (content, removed, state, adopted_on, noted_by_member_id) on handbook_sections to dua_app;
--> statement-breakpoint
alter table handbook_askers enable row level security;
--> statement-breakpoint
alter table handbook_askers force row level security;
--> statement-breakpoint
create policy tenant on handbook_askers to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on handbook_askers to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert, delete on handbook_askers to dua_app;
--> statement-breakpoint
grant update (section) on handbook_gaps to dua_app;
