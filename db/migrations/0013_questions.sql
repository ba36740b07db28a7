CREATE TABLE "question_answers" (
	"collaboration_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"role" text NOT NULL,
	"answer" text NOT NULL,
	"comment" text,
	"member_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_answers_collaboration_id_question_id_role_pk" PRIMARY KEY("collaboration_id","question_id","role"),
	CONSTRAINT "question_answers_answer" CHECK (answer in ('yes', 'no', 'more', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"no" integer NOT NULL,
	"group_id" uuid NOT NULL,
	"text" text,
	"background" text,
	"wish" text,
	"answer_by" date NOT NULL,
	"follow_up" date,
	"by_member_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"point_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "questions_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "questions_no" UNIQUE("collaboration_id","no"),
	CONSTRAINT "questions_state" CHECK (state in ('open', 'closed', 'withdrawn')),
	CONSTRAINT "questions_ended" CHECK ((state = 'open') = (ended_at is null)),
	CONSTRAINT "questions_text" CHECK (text is not null or state <> 'open')
);
--> statement-breakpoint
CREATE TABLE "resolutions" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"no" integer NOT NULL,
	"decided_on" date NOT NULL,
	"outcome" text NOT NULL,
	"text" text,
	"question_id" uuid,
	"follow_up" date,
	"followed_up_at" timestamp with time zone,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "resolutions_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "resolutions_no" UNIQUE("collaboration_id","year","no"),
	CONSTRAINT "resolutions_question" UNIQUE("collaboration_id","question_id"),
	CONSTRAINT "resolutions_outcome" CHECK (outcome in ('yes', 'no', 'said')),
	CONSTRAINT "resolutions_of" CHECK (outcome = 'said' or question_id is not null)
);
--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_collaboration_id_question_id_questions_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","question_id") REFERENCES "public"."questions"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_collaboration_id_point_id_meeting_points_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","point_id") REFERENCES "public"."meeting_points"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_collaboration_id_question_id_questions_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","question_id") REFERENCES "public"."questions"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resolutions_follow_up" ON "resolutions" USING btree ("collaboration_id","follow_up");
--> statement-breakpoint
alter table questions enable row level security;
--> statement-breakpoint
alter table questions force row level security;
--> statement-breakpoint
create policy tenant on questions to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on questions to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on questions to dua_app;
--> statement-breakpoint
grant update (text, background, wish, answer_by, state, version, point_id, asked_at, ended_at) on questions to dua_app;
--> statement-breakpoint
alter table question_answers enable row level security;
--> statement-breakpoint
alter table question_answers force row level security;
--> statement-breakpoint
create policy tenant on question_answers to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on question_answers to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on question_answers to dua_app;
--> statement-breakpoint
grant update (answer, comment, member_id, version, at) on question_answers to dua_app;
--> statement-breakpoint
alter table resolutions enable row level security;
--> statement-breakpoint
alter table resolutions force row level security;
--> statement-breakpoint
create policy tenant on resolutions to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on resolutions to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on resolutions to dua_app;
--> statement-breakpoint
grant update (text, followed_up_at) on resolutions to dua_app;
