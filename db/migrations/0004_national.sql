CREATE TABLE "national_publications" (
	"year" integer PRIMARY KEY NOT NULL,
	"rule_version" integer NOT NULL,
	"shown" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
alter table national_publications enable row level security;
--> statement-breakpoint
alter table national_publications force row level security;
--> statement-breakpoint
-- No policy and no right for dua_app: the roll-up is made by who has the owner's login.
create policy owner on national_publications to current_user using (true) with check (true);
