CREATE TABLE "absences" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "PK_absences" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "action_items" (
    "tenant" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "series_id" TEXT NULL,
    "meeting_id" TEXT NULL,
    "conversation_id" TEXT NULL,
    "owner_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "first_accepted_due" TEXT NULL,
    "state" TEXT NOT NULL,
    "recorder_id" TEXT NOT NULL,
    "checker_id" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "done_by" TEXT NULL,
    "note" TEXT NULL,
    "checked_at" INTEGER NULL,
    "blocked_on" TEXT NULL,
    "blocked_why" TEXT NULL,
    "blocked_by" TEXT NULL,
    "drop_why" TEXT NULL,
    "moves" INTEGER NOT NULL,
    "snoozes" INTEGER NOT NULL,
    "snoozed_until" TEXT NULL,
    "touched_at" INTEGER NULL,
    "heads_up_sent" INTEGER NOT NULL,
    "due_today_sent" INTEGER NOT NULL,
    "overdue_sent" INTEGER NOT NULL,
    "last_asked_on" TEXT NULL,
    CONSTRAINT "PK_action_items" PRIMARY KEY ("tenant", "number")
);


CREATE TABLE "agenda_parts" (
    "tenant" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "of_minutes" INTEGER NOT NULL,
    CONSTRAINT "PK_agenda_parts" PRIMARY KEY ("tenant", "series_id", "part")
);


CREATE TABLE "agreements" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" INTEGER NOT NULL,
    "sales_by" TEXT NULL,
    "marketing_by" TEXT NULL,
    "against_by" TEXT NULL,
    "against_side" TEXT NULL,
    "against_why" TEXT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "since" INTEGER NULL,
    "until" INTEGER NULL,
    "decision_id" TEXT NULL,
    CONSTRAINT "PK_agreements" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "alarms" (
    "tenant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    CONSTRAINT "PK_alarms" PRIMARY KEY ("tenant", "kind", "subject")
);


CREATE TABLE "api_answers" (
    "tenant" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_api_answers" PRIMARY KEY ("tenant", "key_id", "name")
);


CREATE TABLE "api_keys" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "last_used_at" INTEGER NULL,
    "revoked_at" INTEGER NULL,
    "counted_minute" INTEGER NOT NULL,
    "uses_in_minute" INTEGER NOT NULL,
    CONSTRAINT "PK_api_keys" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "audit" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "person_id" TEXT NULL,
    "what" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "PK_audit" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "campaign_changes" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "from" TEXT NULL,
    "to" TEXT NULL,
    CONSTRAINT "PK_campaign_changes" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "campaigns" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "cost" TEXT NULL,
    "leads" TEXT NULL,
    "accepted" TEXT NULL,
    "deals" TEXT NULL,
    "revenue" TEXT NULL,
    "currency" TEXT NOT NULL,
    CONSTRAINT "PK_campaigns" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "decisions" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_decisions" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "deeds" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "conversation_id" TEXT NULL,
    "at" INTEGER NOT NULL,
    "before" TEXT NULL,
    CONSTRAINT "PK_deeds" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "excuses" (
    "tenant" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_excuses" PRIMARY KEY ("tenant", "meeting_id", "person_id")
);


CREATE TABLE "goal_milestones" (
    "tenant" TEXT NOT NULL,
    "goal_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "PK_goal_milestones" PRIMARY KEY ("tenant", "goal_id", "by")
);


CREATE TABLE "goal_numbers" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "goal_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "replaced_at" INTEGER NULL,
    "taken_back" INTEGER NOT NULL,
    "replaces" TEXT NULL,
    CONSTRAINT "PK_goal_numbers" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "goals" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "kept_at" INTEGER NULL,
    "replaces" TEXT NULL,
    CONSTRAINT "PK_goals" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "hinted_acronyms" (
    "tenant" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "acronym" TEXT NOT NULL,
    CONSTRAINT "PK_hinted_acronyms" PRIMARY KEY ("tenant", "series_id", "acronym")
);


CREATE TABLE "holidays" (
    "tenant" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    CONSTRAINT "PK_holidays" PRIMARY KEY ("tenant", "series_id", "date")
);


CREATE TABLE "imports" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "rows" TEXT NOT NULL,
    "stored_at" INTEGER NULL,
    "stored" TEXT NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "PK_imports" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "inbox" (
    "tenant" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_inbox" PRIMARY KEY ("tenant", "key")
);


CREATE TABLE "item_events" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "person_id" TEXT NULL,
    "what" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "PK_item_events" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "kpi_numbers" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "entered_by" TEXT NULL,
    "program" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "replaced_at" INTEGER NULL,
    "taken_back" INTEGER NOT NULL,
    "replaces" TEXT NULL,
    "instead_of" TEXT NULL,
    CONSTRAINT "PK_kpi_numbers" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "kpi_targets" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kpi_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "value" TEXT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    "replaced_at" INTEGER NULL,
    "replaces" TEXT NULL,
    CONSTRAINT "PK_kpi_targets" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "kpis" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "owner_id" TEXT NULL,
    "side" TEXT NULL,
    "period_kind" TEXT NOT NULL,
    "accumulates" INTEGER NOT NULL,
    "definition_changed_at" TEXT NULL,
    "retired" INTEGER NOT NULL,
    CONSTRAINT "PK_kpis" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "lead_attempts" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "lead_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "times" INTEGER NOT NULL,
    CONSTRAINT "PK_lead_attempts" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "lead_disputes" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "lead_id" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "sales" TEXT NULL,
    "marketing" TEXT NULL,
    "sales_by" TEXT NULL,
    "marketing_by" TEXT NULL,
    "ruled_at" INTEGER NULL,
    "decision_id" TEXT NULL,
    CONSTRAINT "PK_lead_disputes" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "lead_events" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "lead_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "person_id" TEXT NULL,
    "what" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "PK_lead_events" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "leads" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "ref_key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT NULL,
    "source_key" TEXT NULL,
    "engaged_at" INTEGER NULL,
    "assigned_at" INTEGER NOT NULL,
    "silent_at" INTEGER NOT NULL,
    "touched_at" INTEGER NULL,
    "state" TEXT NOT NULL,
    "settled_at" INTEGER NULL,
    "code" TEXT NULL,
    "why" TEXT NULL,
    "ruling" TEXT NULL,
    CONSTRAINT "PK_leads" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "links" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "hash" TEXT NULL,
    "until" INTEGER NULL,
    "used_at" INTEGER NULL,
    CONSTRAINT "PK_links" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "meetings" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "length_settled" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "agenda_at" INTEGER NOT NULL,
    "ask_at" INTEGER NULL,
    "numbers_at" INTEGER NOT NULL,
    "hold_anyway" INTEGER NOT NULL,
    "moderator_id" TEXT NULL,
    "stand_in" INTEGER NOT NULL,
    "moderator_acted_at" INTEGER NULL,
    "floor_id" TEXT NULL,
    "floor_sales" INTEGER NOT NULL,
    "floor_marketing" INTEGER NOT NULL,
    "started_at" INTEGER NULL,
    "ended_at" INTEGER NULL,
    "extended" INTEGER NOT NULL,
    "current_topic_id" TEXT NULL,
    "box_started_at" INTEGER NULL,
    "box_ends_at" INTEGER NULL,
    "resumed" INTEGER NOT NULL,
    "closed_itself" INTEGER NOT NULL,
    "attended" INTEGER NULL,
    "agenda_copies" INTEGER NOT NULL,
    CONSTRAINT "PK_meetings" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "members" (
    "tenant" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "side" TEXT NULL,
    "present" INTEGER NOT NULL,
    CONSTRAINT "PK_members" PRIMARY KEY ("tenant", "conversation_id", "person_id")
);


CREATE TABLE "outbox" (
    "seq" INTEGER NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY AUTOINCREMENT,
    "tenant" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "conversation_id" TEXT NULL,
    "person_id" TEXT NULL,
    "lane" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "wanted" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "activity_id" TEXT NULL,
    "not_before" INTEGER NOT NULL,
    "held_for" TEXT NULL,
    "retry_at" INTEGER NOT NULL,
    "lease_until" INTEGER NOT NULL,
    "lease_owner" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "payload" TEXT NULL,
    "last_error" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "said_at" INTEGER NULL
);


CREATE TABLE "participants" (
    "tenant" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "joined" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "hand_raised_at" INTEGER NULL,
    CONSTRAINT "PK_participants" PRIMARY KEY ("tenant", "meeting_id", "person_id")
);


CREATE TABLE "people" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mri" TEXT NULL,
    "outside" INTEGER NOT NULL,
    "zone" TEXT NULL,
    "next_zone" TEXT NULL,
    "next_zone_from" INTEGER NULL,
    "personal_chat" TEXT NULL,
    "service_url" TEXT NULL,
    "reach" TEXT NOT NULL,
    "last_seen" INTEGER NOT NULL,
    "zone_by_hand" INTEGER NOT NULL,
    "language" TEXT NULL,
    "language_by_hand" INTEGER NOT NULL,
    "week" TEXT NULL,
    "reminder_from" TEXT NULL,
    "reminders_off" INTEGER NOT NULL,
    "last_nag_on" TEXT NULL,
    CONSTRAINT "PK_people" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "places" (
    "tenant" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NULL,
    "service_url" TEXT NOT NULL,
    "bot_id" TEXT NOT NULL,
    "team_id" TEXT NULL,
    "online_meeting_id" TEXT NULL,
    "planned_start" INTEGER NULL,
    "planned_minutes" INTEGER NULL,
    "active" INTEGER NOT NULL,
    "left_at" INTEGER NULL,
    "welcomed_at" INTEGER NULL,
    "last_seen" INTEGER NOT NULL,
    "roster_at" INTEGER NULL,
    CONSTRAINT "PK_places" PRIMARY KEY ("tenant", "conversation_id")
);


CREATE TABLE "plans" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NULL,
    "for" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "given" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" INTEGER NOT NULL,
    CONSTRAINT "PK_plans" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "ratings" (
    "tenant" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "wish" TEXT NULL,
    CONSTRAINT "PK_ratings" PRIMARY KEY ("tenant", "meeting_id", "person_id")
);


CREATE TABLE "retro_notes" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "retro_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_retro_notes" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "retro_votes" (
    "tenant" TEXT NOT NULL,
    "note_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    CONSTRAINT "PK_retro_votes" PRIMARY KEY ("tenant", "note_id", "person_id")
);


CREATE TABLE "retros" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "revealed_at" INTEGER NULL,
    "closed_at" INTEGER NULL,
    "first_item" INTEGER NULL,
    "second_item" INTEGER NULL,
    CONSTRAINT "PK_retros" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "rota" (
    "tenant" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    CONSTRAINT "PK_rota" PRIMARY KEY ("tenant", "series_id", "position")
);


CREATE TABLE "series" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "purpose" TEXT NULL,
    "cadence" TEXT NULL,
    "anchor" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "moderator_id" TEXT NULL,
    "next_moderator_id" TEXT NULL,
    "agenda_lead" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "reminder_from" TEXT NOT NULL,
    "reminder_until" TEXT NOT NULL,
    "minimum_side" INTEGER NOT NULL,
    "digest" TEXT NULL,
    "language" TEXT NULL,
    "setup_copies" INTEGER NOT NULL,
    CONSTRAINT "PK_series" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "shown_items" (
    "tenant" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "PK_shown_items" PRIMARY KEY ("tenant", "number", "key")
);


CREATE TABLE "signal_voices" (
    "tenant" TEXT NOT NULL,
    "signal_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_signal_voices" PRIMARY KEY ("tenant", "signal_id", "person_id")
);


CREATE TABLE "signals" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "text" TEXT NULL,
    "amount" TEXT NULL,
    "currency" TEXT NOT NULL,
    "source_key" TEXT NULL,
    "verdict" TEXT NULL,
    "side" TEXT NULL,
    "from" TEXT NULL,
    "until" TEXT NULL,
    "said_by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "gone_at" INTEGER NULL,
    "answered_by" TEXT NULL,
    "answered_at" INTEGER NULL,
    "answer" TEXT NULL,
    "item_number" INTEGER NULL,
    CONSTRAINT "PK_signals" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "stand_ins" (
    "tenant" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "instead_of" TEXT NULL,
    "by_moderator" INTEGER NOT NULL,
    "sales_agreed" INTEGER NOT NULL,
    "marketing_agreed" INTEGER NOT NULL,
    CONSTRAINT "PK_stand_ins" PRIMARY KEY ("tenant", "meeting_id")
);


CREATE TABLE "tenant_counters" (
    "tenant" TEXT NOT NULL CONSTRAINT "PK_tenant_counters" PRIMARY KEY,
    "last_item" INTEGER NOT NULL
);


CREATE TABLE "tenant_leases" (
    "tenant" TEXT NOT NULL CONSTRAINT "PK_tenant_leases" PRIMARY KEY,
    "due_at" INTEGER NOT NULL,
    "node" TEXT NULL,
    "lease_until" INTEGER NOT NULL,
    "fence" INTEGER NOT NULL
);


CREATE TABLE "tenant_switches" (
    "tenant" TEXT NOT NULL CONSTRAINT "PK_tenant_switches" PRIMARY KEY,
    "sending_stopped" INTEGER NOT NULL
);


CREATE TABLE "tick" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_tick" PRIMARY KEY,
    "at" INTEGER NOT NULL
);


CREATE TABLE "topic_votes" (
    "tenant" TEXT NOT NULL,
    "topic_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    CONSTRAINT "PK_topic_votes" PRIMARY KEY ("tenant", "topic_id", "person_id")
);


CREATE TABLE "topics" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "outcome" TEXT NULL,
    "proposer_id" TEXT NOT NULL,
    "presenter_id" TEXT NULL,
    "state" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "carried_from" TEXT NULL,
    "seconds_used" INTEGER NOT NULL,
    CONSTRAINT "PK_topics" PRIMARY KEY ("tenant", "id")
);


CREATE INDEX "absences_person" ON "absences" ("tenant", "person_id");


CREATE INDEX "action_items_checker" ON "action_items" ("tenant", "checker_id") WHERE checker_id IS NOT NULL AND checked_at IS NULL;


CREATE INDEX "action_items_owner" ON "action_items" ("tenant", "owner_id", "state", "due");


CREATE INDEX "action_items_place" ON "action_items" ("tenant", "conversation_id", "state");


CREATE INDEX "action_items_series" ON "action_items" ("tenant", "series_id", "state", "due");


CREATE INDEX "agreements_subject" ON "agreements" ("tenant", "series_id", "kind", "name");


CREATE INDEX "alarms_due" ON "alarms" ("tenant", "at");


CREATE UNIQUE INDEX "api_keys_id" ON "api_keys" ("id", "tenant");


CREATE INDEX "api_keys_series" ON "api_keys" ("tenant", "series_id");


CREATE INDEX "audit_at" ON "audit" ("tenant", "at");


CREATE INDEX "campaign_changes_campaign" ON "campaign_changes" ("tenant", "campaign_id", "at");


CREATE UNIQUE INDEX "campaigns_name" ON "campaigns" ("tenant", "series_id", "name_key");


CREATE INDEX "decisions_meeting" ON "decisions" ("tenant", "meeting_id");


CREATE INDEX "deeds_person" ON "deeds" ("tenant", "person_id", "at");


CREATE INDEX "goal_numbers_goal" ON "goal_numbers" ("tenant", "goal_id");


CREATE INDEX "goals_series" ON "goals" ("tenant", "series_id");


CREATE INDEX "imports_series" ON "imports" ("tenant", "series_id");


CREATE INDEX "item_events_item" ON "item_events" ("tenant", "number", "at");


CREATE INDEX "kpi_numbers_kpi" ON "kpi_numbers" ("tenant", "kpi_id", "from");


CREATE INDEX "kpi_targets_kpi" ON "kpi_targets" ("tenant", "kpi_id", "from");


CREATE INDEX "kpis_series" ON "kpis" ("tenant", "series_id", "key");


CREATE INDEX "lead_attempts_lead" ON "lead_attempts" ("tenant", "lead_id", "at");


CREATE INDEX "lead_disputes_lead" ON "lead_disputes" ("tenant", "lead_id");


CREATE INDEX "lead_disputes_series" ON "lead_disputes" ("tenant", "series_id", "ruled_at");


CREATE INDEX "lead_events_lead" ON "lead_events" ("tenant", "lead_id", "at");


CREATE INDEX "leads_assigned" ON "leads" ("tenant", "series_id", "assigned_at");


CREATE UNIQUE INDEX "leads_ref" ON "leads" ("tenant", "series_id", "ref_key");


CREATE INDEX "leads_silence" ON "leads" ("tenant", "series_id", "state", "silent_at");


CREATE UNIQUE INDEX "links_id" ON "links" ("id", "tenant");


CREATE INDEX "links_person" ON "links" ("tenant", "person_id", "asked_at");


CREATE INDEX "meetings_running" ON "meetings" ("tenant", "series_id") WHERE state = 'InProgress';


CREATE INDEX "meetings_series" ON "meetings" ("tenant", "series_id", "starts_at");


CREATE INDEX "members_person" ON "members" ("tenant", "person_id");


CREATE INDEX "outbox_activity" ON "outbox" ("tenant", "activity_id") WHERE activity_id IS NOT NULL;


CREATE INDEX "outbox_due" ON "outbox" ("tenant", "not_before") WHERE state = 'Waiting';


CREATE UNIQUE INDEX "outbox_key" ON "outbox" ("tenant", "key");


CREATE INDEX "outbox_lane" ON "outbox" ("tenant", "lane", "seq") WHERE state = 'Waiting';


CREATE INDEX "outbox_person" ON "outbox" ("tenant", "person_id", "state");


CREATE INDEX "outbox_waiting" ON "outbox" ("tenant", "priority", "seq") WHERE state = 'Waiting';


CREATE INDEX "people_mri" ON "people" ("tenant", "mri");


CREATE INDEX "plans_series" ON "plans" ("tenant", "series_id", "for");


CREATE INDEX "retro_notes_retro" ON "retro_notes" ("tenant", "retro_id");


CREATE INDEX "retros_series" ON "retros" ("tenant", "series_id");


CREATE UNIQUE INDEX "series_conversation" ON "series" ("tenant", "conversation_id");


CREATE INDEX "shown_items_key" ON "shown_items" ("tenant", "key");


CREATE INDEX "signals_series" ON "signals" ("tenant", "series_id", "kind", "at");


CREATE INDEX "tenant_leases_due" ON "tenant_leases" ("due_at");


CREATE INDEX "topics_meeting" ON "topics" ("tenant", "meeting_id", "position");


