CREATE TABLE "handbook_gaps" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"text" text,
	"folded" text,
	"count" integer DEFAULT 1 NOT NULL,
	"last_day" date NOT NULL,
	"sent_day" date,
	CONSTRAINT "handbook_gaps_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "handbook_gaps_text" CHECK ((text is null) = (folded is null))
);
--> statement-breakpoint
CREATE TABLE "handbook_helped" (
	"collaboration_id" uuid NOT NULL,
	"answer_id" uuid NOT NULL,
	"section" text NOT NULL,
	"helped" boolean NOT NULL,
	CONSTRAINT "handbook_helped_collaboration_id_answer_id_pk" PRIMARY KEY("collaboration_id","answer_id")
);
--> statement-breakpoint
ALTER TABLE "handbook_gaps" ADD CONSTRAINT "handbook_gaps_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handbook_helped" ADD CONSTRAINT "handbook_helped_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "handbook_gaps_question" ON "handbook_gaps" USING btree ("collaboration_id","folded");--> statement-breakpoint
CREATE INDEX "handbook_gaps_count" ON "handbook_gaps" USING btree ("collaboration_id","count") WHERE text is not null;--> statement-breakpoint
CREATE INDEX "handbook_helped_section" ON "handbook_helped" USING btree ("collaboration_id","section");
--> statement-breakpoint
alter table handbook_gaps enable row level security;
--> statement-breakpoint
alter table handbook_gaps force row level security;
--> statement-breakpoint
create policy tenant on handbook_gaps to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on handbook_gaps to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on handbook_gaps to dua_app;
--> statement-breakpoint
grant update (text, folded, count, last_day, sent_day) on handbook_gaps to dua_app;
--> statement-breakpoint
alter table handbook_helped enable row level security;
--> statement-breakpoint
alter table handbook_helped force row level security;
--> statement-breakpoint
create policy tenant on handbook_helped to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on handbook_helped to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on handbook_helped to dua_app;
--> statement-breakpoint
grant update (helped) on handbook_helped to dua_app;
