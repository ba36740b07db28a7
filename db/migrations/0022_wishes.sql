CREATE TABLE "model_calls" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"day" date NOT NULL,
	"task" text NOT NULL,
	"prompt" text,
	"model" text,
	"tokens_in" integer DEFAULT 0 NOT NULL,
	"tokens_out" integer DEFAULT 0 NOT NULL,
	"cost" double precision,
	"ms" integer,
	"outcome" text DEFAULT 'begun' NOT NULL,
	CONSTRAINT "model_calls_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "model_calls_sums" CHECK (tokens_in >= 0 and tokens_out >= 0)
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"turn_id" uuid,
	"post_id" uuid,
	"asked" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone NOT NULL,
	CONSTRAINT "wishes_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "wishes_kind" CHECK (kind in ('wording', 'proposal', 'opening', 'minutes'))
);
--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_collaboration_id_conversation_id_conversations_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","conversation_id") REFERENCES "public"."conversations"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_collaboration_id_account_id_accounts_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","account_id") REFERENCES "public"."accounts"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_calls_day" ON "model_calls" USING btree ("collaboration_id","day");--> statement-breakpoint
CREATE INDEX "wishes_at" ON "wishes" USING btree ("at");
--> statement-breakpoint
alter table wishes enable row level security;
--> statement-breakpoint
alter table wishes force row level security;
--> statement-breakpoint
create policy tenant on wishes to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on wishes to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert, delete on wishes to dua_app;
--> statement-breakpoint
alter table model_calls enable row level security;
--> statement-breakpoint
alter table model_calls force row level security;
--> statement-breakpoint
create policy tenant on model_calls to dua_app
  using (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid))
  with check (collaboration_id = (select nullif(current_setting('app.cid', true), '')::uuid));
--> statement-breakpoint
create policy owner on model_calls to current_user using (true) with check (true);
--> statement-breakpoint
grant select, insert on model_calls to dua_app;
--> statement-breakpoint
grant update (prompt, model, tokens_in, tokens_out, cost, ms, outcome) on model_calls to dua_app;
--> statement-breakpoint
-- Drops, in every tenant, wishes made before a moment, and takes those that were left behind for this caller alone.
create function lease_wishes(p_before timestamptz, p_now timestamptz, p_until timestamptz, p_most integer)
returns table (collaboration_id uuid, id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (delete from wishes x where x.at < p_before)
  update wishes w set leased_until = p_until
  from (select x.collaboration_id, x.id from wishes x
        where x.at >= p_before and x.leased_until < p_now order by x.at limit p_most for update of x skip locked) l
  where w.collaboration_id = l.collaboration_id and w.id = l.id
  returning w.collaboration_id, w.id
$$;
--> statement-breakpoint
revoke all on function lease_wishes(timestamptz, timestamptz, timestamptz, integer) from public;
--> statement-breakpoint
grant execute on function lease_wishes(timestamptz, timestamptz, timestamptz, integer) to dua_app;
