CREATE TABLE "accounts" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text,
	"member_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "accounts_user" UNIQUE("collaboration_id","platform","workspace","user_id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"collaboration_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"period" date NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"line" text,
	CONSTRAINT "claims_collaboration_id_group_id_kind_period_pk" PRIMARY KEY("collaboration_id","group_id","kind","period")
);
--> statement-breakpoint
CREATE TABLE "collaborations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"scb_code" text,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"settings" jsonb NOT NULL,
	"demo" boolean NOT NULL,
	"clock_ahead" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "collaborations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "collaborations_language" CHECK (language in ('sv', 'en')),
	CONSTRAINT "collaborations_clock" CHECK (demo or clock_ahead = 0)
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"external_id" text NOT NULL,
	"kind" text NOT NULL,
	"group_id" uuid,
	"account_id" uuid,
	"reference" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversations_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "conversations_own" UNIQUE("collaboration_id","platform","workspace","external_id"),
	CONSTRAINT "conversations_kind" CHECK (kind in ('group', 'direct')),
	CONSTRAINT "conversations_of" CHECK ((kind = 'group') = (group_id is not null) and (kind = 'direct') = (account_id is not null))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"value" jsonb NOT NULL,
	"reference" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_on" date NOT NULL,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
CREATE TABLE "employers" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"contact" text,
	"needs" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "employers_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "employers_name" UNIQUE("collaboration_id","name"),
	CONSTRAINT "employers_sector" CHECK (sector in ('private', 'public', 'nonProfit', 'notRecorded'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"revision" text NOT NULL,
	"replaces_id" uuid,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"track_id" uuid,
	"employer_id" uuid,
	"participant_id" uuid,
	"women" smallint NOT NULL,
	"men" smallint NOT NULL,
	"unrecorded" smallint NOT NULL,
	"detail" text,
	"note" text,
	"by_member_id" uuid NOT NULL,
	"for_member_id" uuid,
	CONSTRAINT "events_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "events_replaced_once" UNIQUE("collaboration_id","replaces_id"),
	CONSTRAINT "events_revision" CHECK (revision in ('entry', 'correction', 'undo')),
	CONSTRAINT "events_chain" CHECK ((revision = 'entry') = (replaces_id is null)),
	CONSTRAINT "events_counts" CHECK (women >= 0 and men >= 0 and unrecorded >= 0),
	CONSTRAINT "events_code_no_note" CHECK (participant_id is null or note is null)
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "groups_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "groups_kind" CHECK (kind in ('operative', 'steering'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"organisation" text,
	"language" text,
	"friday" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "members_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"track_id" uuid NOT NULL,
	"gender" text NOT NULL,
	"age" text NOT NULL,
	"background" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participants_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "participants_code" UNIQUE("collaboration_id","code"),
	CONSTRAINT "participants_gender" CHECK (gender in ('woman', 'man', 'notRecorded')),
	CONSTRAINT "participants_age" CHECK (age in ('under25', 'from25', 'notRecorded')),
	CONSTRAINT "participants_background" CHECK (background in ('newlyArrived', 'quotaRefugee', 'other', 'notRecorded'))
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"only_account_id" uuid,
	"reply" jsonb NOT NULL,
	"event_ids" uuid[] NOT NULL,
	"language" text NOT NULL,
	"subject" text,
	"source" text,
	"turn_id" uuid,
	"state" text NOT NULL,
	"message_id" text,
	"attempts" integer NOT NULL,
	"leased_until" timestamp with time zone,
	"trouble" text,
	"at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "posts_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "posts_source" UNIQUE("collaboration_id","conversation_id","source"),
	CONSTRAINT "posts_state" CHECK (state in ('waiting', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"no" integer NOT NULL,
	"scope" uuid NOT NULL,
	"form" text NOT NULL,
	"period_kind" text NOT NULL,
	"period_key" text NOT NULL,
	"through" text NOT NULL,
	"rule_version" integer NOT NULL,
	"shown" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "publications_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "publications_no" UNIQUE("collaboration_id","no")
);
--> statement-breakpoint
CREATE TABLE "redactions" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"reference" text,
	"by_member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "redactions_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
CREATE TABLE "reference_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"survey" text NOT NULL,
	"measure" text NOT NULL,
	"value" integer NOT NULL,
	"over" boolean NOT NULL,
	"source" text NOT NULL,
	"dated" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_assignments" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"deputy" boolean DEFAULT false NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"appointed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "role_assignments_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
CREATE TABLE "tracks" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phase" text NOT NULL,
	"status" text NOT NULL,
	"counting" text NOT NULL,
	"started_on" date,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tracks_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "tracks_name" UNIQUE("collaboration_id","group_id","name"),
	CONSTRAINT "tracks_phase" CHECK (phase in ('planning', 'recruitment', 'delivery', 'closing')),
	CONSTRAINT "tracks_status" CHECK (status in ('planned', 'running', 'closed')),
	CONSTRAINT "tracks_counting" CHECK (counting in ('numbers', 'code'))
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"key" text,
	"form_id" uuid,
	"conversation_id" uuid,
	"account_id" uuid,
	"command" text,
	"outcome" text NOT NULL,
	"said" text,
	"reply" jsonb,
	"event_ids" uuid[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "turns_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "turns_once" UNIQUE("collaboration_id","platform","key"),
	CONSTRAINT "turns_form_once" UNIQUE("collaboration_id","form_id"),
	CONSTRAINT "turns_outcome" CHECK (outcome in ('done', 'problem', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_collaboration_id_account_id_accounts_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","account_id") REFERENCES "public"."accounts"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employers" ADD CONSTRAINT "employers_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_replaces_id_events_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","replaces_id") REFERENCES "public"."events"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_track_id_tracks_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","track_id") REFERENCES "public"."tracks"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_employer_id_employers_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","employer_id") REFERENCES "public"."employers"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_participant_id_participants_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","participant_id") REFERENCES "public"."participants"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_collaboration_id_for_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","for_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_collaboration_id_track_id_tracks_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","track_id") REFERENCES "public"."tracks"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_collaboration_id_conversation_id_conversations_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","conversation_id") REFERENCES "public"."conversations"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_collaboration_id_only_account_id_accounts_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","only_account_id") REFERENCES "public"."accounts"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_collaboration_id_scope_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","scope") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_collaboration_id_event_id_events_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","event_id") REFERENCES "public"."events"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_collaboration_id_by_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","by_member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_collaboration_id_member_id_members_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."members"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracks" ADD CONSTRAINT "tracks_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracks" ADD CONSTRAINT "tracks_collaboration_id_group_id_groups_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","group_id") REFERENCES "public"."groups"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_lookup" ON "accounts" USING btree ("platform","workspace","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_place" ON "conversations" USING btree ("platform","workspace","external_id") WHERE kind = 'group';--> statement-breakpoint
CREATE INDEX "events_period" ON "events" USING btree ("collaboration_id","group_id","day");--> statement-breakpoint
CREATE INDEX "events_entered" ON "events" USING btree ("collaboration_id","group_id","entered_at");--> statement-breakpoint
CREATE INDEX "events_employers" ON "events" USING btree ("collaboration_id","employer_id") WHERE kind in ('employerJoined', 'employerLeft');--> statement-breakpoint
CREATE INDEX "posts_subject" ON "posts" USING btree ("collaboration_id","subject");--> statement-breakpoint
CREATE INDEX "posts_conversation" ON "posts" USING btree ("collaboration_id","conversation_id","at");--> statement-breakpoint
CREATE INDEX "posts_waiting" ON "posts" USING btree ("at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "redactions_event" ON "redactions" USING btree ("collaboration_id","event_id");--> statement-breakpoint
CREATE INDEX "role_assignments_group" ON "role_assignments" USING btree ("collaboration_id","group_id");--> statement-breakpoint
CREATE INDEX "role_assignments_member" ON "role_assignments" USING btree ("collaboration_id","member_id");--> statement-breakpoint
CREATE INDEX "turns_at" ON "turns" USING btree ("collaboration_id","at");