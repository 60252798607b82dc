CREATE TABLE absences (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    "from" character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    CONSTRAINT "PK_absences" PRIMARY KEY (tenant, id)
);


CREATE TABLE action_items (
    tenant character varying(64) NOT NULL,
    number integer NOT NULL,
    series_id uuid,
    meeting_id uuid,
    conversation_id text,
    owner_id text NOT NULL,
    what character varying(300) NOT NULL,
    due character varying(10) NOT NULL,
    first_accepted_due character varying(10),
    state character varying(20) NOT NULL,
    recorder_id text NOT NULL,
    checker_id text,
    created_at bigint NOT NULL,
    done_at bigint,
    done_by text,
    note character varying(1000),
    checked_at bigint,
    blocked_on character varying(10),
    blocked_why character varying(300),
    blocked_by text,
    drop_why character varying(300),
    moves integer NOT NULL,
    snoozes integer NOT NULL,
    snoozed_until character varying(10),
    touched_at bigint,
    heads_up_sent boolean NOT NULL,
    due_today_sent boolean NOT NULL,
    overdue_sent integer NOT NULL,
    last_asked_on character varying(10),
    CONSTRAINT "PK_action_items" PRIMARY KEY (tenant, number)
)
WITH (fillfactor=84);


CREATE TABLE agenda_parts (
    tenant character varying(64) NOT NULL,
    series_id uuid NOT NULL,
    part character varying(20) NOT NULL,
    minutes integer NOT NULL,
    of_minutes integer NOT NULL,
    CONSTRAINT "PK_agenda_parts" PRIMARY KEY (tenant, series_id, part)
);


CREATE TABLE agreements (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(80) NOT NULL,
    title character varying(80) NOT NULL,
    content text NOT NULL,
    summary character varying(300) NOT NULL,
    proposed_by character varying(200) NOT NULL,
    proposed_at bigint NOT NULL,
    sales_by character varying(200),
    marketing_by character varying(200),
    against_by character varying(200),
    against_side character varying(20),
    against_why character varying(300),
    state character varying(20) NOT NULL,
    version integer NOT NULL,
    since bigint,
    until bigint,
    decision_id uuid,
    CONSTRAINT "PK_agreements" PRIMARY KEY (tenant, id)
);


CREATE TABLE alarms (
    tenant character varying(64) NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(120) NOT NULL,
    at bigint NOT NULL,
    failures integer NOT NULL,
    CONSTRAINT "PK_alarms" PRIMARY KEY (tenant, kind, subject)
);


CREATE TABLE api_answers (
    tenant character varying(64) NOT NULL,
    key_id uuid NOT NULL,
    name character varying(64) NOT NULL,
    asked character varying(64) NOT NULL,
    answer text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_api_answers" PRIMARY KEY (tenant, key_id, name)
);


CREATE TABLE api_keys (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    name character varying(40) NOT NULL,
    hash character varying(64),
    created_by character varying(200) NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    last_used_at bigint,
    revoked_at bigint,
    counted_minute bigint NOT NULL,
    uses_in_minute integer NOT NULL,
    CONSTRAINT "PK_api_keys" PRIMARY KEY (tenant, id)
);


CREATE TABLE audit (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    at bigint NOT NULL,
    person_id text,
    what character varying(40) NOT NULL,
    detail character varying(400),
    CONSTRAINT "PK_audit" PRIMARY KEY (tenant, id)
);


CREATE TABLE campaign_changes (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    at bigint NOT NULL,
    person_id character varying(200) NOT NULL,
    what character varying(20) NOT NULL,
    "from" numeric,
    "to" numeric,
    CONSTRAINT "PK_campaign_changes" PRIMARY KEY (tenant, id)
);


CREATE TABLE campaigns (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(120) NOT NULL,
    owner_id character varying(200) NOT NULL,
    created_at bigint NOT NULL,
    cost numeric,
    leads numeric,
    accepted numeric,
    deals numeric,
    revenue numeric,
    currency character varying(10) NOT NULL,
    CONSTRAINT "PK_campaigns" PRIMARY KEY (tenant, id)
);


CREATE TABLE decisions (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    text character varying(300) NOT NULL,
    recorded_by text NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_decisions" PRIMARY KEY (tenant, id)
);


CREATE TABLE deeds (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(120) NOT NULL,
    conversation_id character varying(400),
    at bigint NOT NULL,
    before text,
    CONSTRAINT "PK_deeds" PRIMARY KEY (tenant, id)
);


CREATE TABLE excuses (
    tenant character varying(64) NOT NULL,
    meeting_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_excuses" PRIMARY KEY (tenant, meeting_id, person_id)
);


CREATE TABLE goal_milestones (
    tenant character varying(64) NOT NULL,
    goal_id uuid NOT NULL,
    by character varying(10) NOT NULL,
    value numeric NOT NULL,
    CONSTRAINT "PK_goal_milestones" PRIMARY KEY (tenant, goal_id, by)
);


CREATE TABLE goal_numbers (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    value numeric NOT NULL,
    as_of character varying(10) NOT NULL,
    entered_by character varying(200) NOT NULL,
    entered_at bigint NOT NULL,
    replaced_at bigint,
    taken_back boolean NOT NULL,
    replaces uuid,
    CONSTRAINT "PK_goal_numbers" PRIMARY KEY (tenant, id)
);


CREATE TABLE goals (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    target numeric NOT NULL,
    currency character varying(10) NOT NULL,
    what character varying(120) NOT NULL,
    "from" character varying(10) NOT NULL,
    by character varying(10) NOT NULL,
    set_by character varying(200) NOT NULL,
    set_at bigint NOT NULL,
    ended_at bigint,
    kept_at bigint,
    replaces uuid,
    CONSTRAINT "PK_goals" PRIMARY KEY (tenant, id)
);


CREATE TABLE hinted_acronyms (
    tenant character varying(64) NOT NULL,
    series_id uuid NOT NULL,
    acronym character varying(10) NOT NULL,
    CONSTRAINT "PK_hinted_acronyms" PRIMARY KEY (tenant, series_id, acronym)
);


CREATE TABLE holidays (
    tenant character varying(64) NOT NULL,
    series_id uuid NOT NULL,
    date character varying(10) NOT NULL,
    CONSTRAINT "PK_holidays" PRIMARY KEY (tenant, series_id, date)
);


CREATE TABLE imports (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    at bigint NOT NULL,
    rows text NOT NULL,
    stored_at bigint,
    stored text,
    taken_back_at bigint,
    CONSTRAINT "PK_imports" PRIMARY KEY (tenant, id)
);


CREATE TABLE inbox (
    tenant character varying(64) NOT NULL,
    key character varying(200) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_inbox" PRIMARY KEY (tenant, key)
);


CREATE TABLE item_events (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    at bigint NOT NULL,
    person_id text,
    what text NOT NULL,
    detail text,
    CONSTRAINT "PK_item_events" PRIMARY KEY (tenant, id)
);


CREATE TABLE kpi_numbers (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    kpi_id uuid NOT NULL,
    "from" character varying(10) NOT NULL,
    value numeric NOT NULL,
    told numeric NOT NULL,
    added boolean NOT NULL,
    as_of character varying(10) NOT NULL,
    entered_by character varying(200),
    program character varying(40),
    entered_at bigint NOT NULL,
    source character varying(20) NOT NULL,
    replaced_at bigint,
    taken_back boolean NOT NULL,
    replaces uuid,
    instead_of uuid,
    CONSTRAINT "PK_kpi_numbers" PRIMARY KEY (tenant, id)
);


CREATE TABLE kpi_targets (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    kpi_id uuid NOT NULL,
    "from" character varying(10) NOT NULL,
    value numeric,
    set_by character varying(200) NOT NULL,
    set_at bigint NOT NULL,
    replaced_at bigint,
    replaces uuid,
    CONSTRAINT "PK_kpi_targets" PRIMARY KEY (tenant, id)
);


CREATE TABLE kpis (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    name character varying(40) NOT NULL,
    key character varying(80) NOT NULL,
    unit character varying(20) NOT NULL,
    currency character varying(10) NOT NULL,
    direction character varying(20) NOT NULL,
    owner_id character varying(200),
    side character varying(20),
    period_kind character varying(20) NOT NULL,
    accumulates boolean NOT NULL,
    definition_changed_at character varying(10),
    retired boolean NOT NULL,
    CONSTRAINT "PK_kpis" PRIMARY KEY (tenant, id)
);


CREATE TABLE lead_attempts (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    at bigint NOT NULL,
    times integer NOT NULL,
    CONSTRAINT "PK_lead_attempts" PRIMARY KEY (tenant, id)
);


CREATE TABLE lead_disputes (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    opened_at bigint NOT NULL,
    sales character varying(300),
    marketing character varying(300),
    sales_by character varying(200),
    marketing_by character varying(200),
    ruled_at bigint,
    decision_id uuid,
    CONSTRAINT "PK_lead_disputes" PRIMARY KEY (tenant, id)
);


CREATE TABLE lead_events (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    at bigint NOT NULL,
    person_id character varying(200),
    what character varying(40) NOT NULL,
    detail character varying(300),
    CONSTRAINT "PK_lead_events" PRIMARY KEY (tenant, id)
);


CREATE TABLE leads (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    ref character varying(40) NOT NULL,
    ref_key character varying(40) NOT NULL,
    type character varying(60) NOT NULL,
    source character varying(60),
    source_key character varying(60),
    engaged_at bigint,
    assigned_at bigint NOT NULL,
    silent_at bigint NOT NULL,
    touched_at bigint,
    state character varying(20) NOT NULL,
    settled_at bigint,
    code character varying(20),
    why character varying(300),
    ruling character varying(20),
    CONSTRAINT "PK_leads" PRIMARY KEY (tenant, id)
);


CREATE TABLE links (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    series_id uuid NOT NULL,
    document character varying(40) NOT NULL,
    subject character varying(120) NOT NULL,
    title character varying(120) NOT NULL,
    asked_at bigint NOT NULL,
    hash character varying(64),
    until bigint,
    used_at bigint,
    CONSTRAINT "PK_links" PRIMARY KEY (tenant, id)
);


CREATE TABLE meetings (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    starts_at bigint NOT NULL,
    date character varying(10) NOT NULL,
    slot character varying(10) NOT NULL,
    minutes integer NOT NULL,
    length_settled boolean NOT NULL,
    state character varying(20) NOT NULL,
    agenda_at bigint NOT NULL,
    ask_at bigint,
    numbers_at bigint NOT NULL,
    hold_anyway boolean NOT NULL,
    moderator_id text,
    stand_in boolean NOT NULL,
    moderator_acted_at bigint,
    floor_id text,
    floor_sales integer NOT NULL,
    floor_marketing integer NOT NULL,
    started_at bigint,
    ended_at bigint,
    extended integer NOT NULL,
    current_topic_id uuid,
    box_started_at bigint,
    box_ends_at bigint,
    resumed integer NOT NULL,
    closed_itself boolean NOT NULL,
    attended integer,
    agenda_copies integer NOT NULL,
    CONSTRAINT "PK_meetings" PRIMARY KEY (tenant, id)
);


CREATE TABLE members (
    tenant character varying(64) NOT NULL,
    conversation_id character varying(400) NOT NULL,
    person_id character varying(200) NOT NULL,
    side character varying(20),
    present boolean NOT NULL,
    CONSTRAINT "PK_members" PRIMARY KEY (tenant, conversation_id, person_id)
);


CREATE TABLE outbox (
    seq bigint GENERATED BY DEFAULT AS IDENTITY,
    tenant character varying(64) NOT NULL,
    key character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(120) NOT NULL,
    conversation_id text,
    person_id text,
    lane character varying(400) NOT NULL,
    priority integer NOT NULL,
    wanted integer NOT NULL,
    done integer NOT NULL,
    state character varying(20) NOT NULL,
    activity_id text,
    not_before bigint NOT NULL,
    held_for uuid,
    retry_at bigint NOT NULL,
    lease_until bigint NOT NULL,
    lease_owner text,
    attempts integer NOT NULL,
    payload text,
    last_error text,
    created_at bigint NOT NULL,
    said_at bigint,
    CONSTRAINT "PK_outbox" PRIMARY KEY (seq)
);


CREATE TABLE participants (
    tenant character varying(64) NOT NULL,
    meeting_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    joined boolean NOT NULL,
    confirmed boolean NOT NULL,
    hand_raised_at bigint,
    CONSTRAINT "PK_participants" PRIMARY KEY (tenant, meeting_id, person_id)
);


CREATE TABLE people (
    tenant character varying(64) NOT NULL,
    id character varying(200) NOT NULL,
    name text NOT NULL,
    mri text,
    outside boolean NOT NULL,
    zone text,
    next_zone text,
    next_zone_from bigint,
    personal_chat text,
    service_url text,
    reach character varying(20) NOT NULL,
    last_seen bigint NOT NULL,
    zone_by_hand boolean NOT NULL,
    language text,
    language_by_hand boolean NOT NULL,
    week character varying(27),
    reminder_from character varying(5),
    reminders_off boolean NOT NULL,
    last_nag_on character varying(10),
    CONSTRAINT "PK_people" PRIMARY KEY (tenant, id)
)
WITH (fillfactor=84);


CREATE TABLE places (
    tenant character varying(64) NOT NULL,
    conversation_id character varying(400) NOT NULL,
    kind character varying(20) NOT NULL,
    name text,
    service_url text NOT NULL,
    bot_id text NOT NULL,
    team_id text,
    online_meeting_id text,
    planned_start bigint,
    planned_minutes integer,
    active boolean NOT NULL,
    left_at bigint,
    welcomed_at bigint,
    last_seen bigint NOT NULL,
    roster_at bigint,
    CONSTRAINT "PK_places" PRIMARY KEY (tenant, conversation_id)
);


CREATE TABLE plans (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid,
    "for" character varying(20) NOT NULL,
    version integer NOT NULL,
    given text NOT NULL,
    made_by character varying(200) NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT "PK_plans" PRIMARY KEY (tenant, id)
);


CREATE TABLE ratings (
    tenant character varying(64) NOT NULL,
    meeting_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    points integer NOT NULL,
    wish character varying(300),
    CONSTRAINT "PK_ratings" PRIMARY KEY (tenant, meeting_id, person_id)
);


CREATE TABLE retro_notes (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    retro_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    text character varying(300) NOT NULL,
    CONSTRAINT "PK_retro_notes" PRIMARY KEY (tenant, id)
);


CREATE TABLE retro_votes (
    tenant character varying(64) NOT NULL,
    note_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    CONSTRAINT "PK_retro_votes" PRIMARY KEY (tenant, note_id, person_id)
);


CREATE TABLE retros (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    opened_by character varying(200) NOT NULL,
    opened_at bigint NOT NULL,
    revealed_at bigint,
    closed_at bigint,
    first_item integer,
    second_item integer,
    CONSTRAINT "PK_retros" PRIMARY KEY (tenant, id)
);


CREATE TABLE rota (
    tenant character varying(64) NOT NULL,
    series_id uuid NOT NULL,
    position integer NOT NULL,
    person_id character varying(200) NOT NULL,
    CONSTRAINT "PK_rota" PRIMARY KEY (tenant, series_id, position)
);


CREATE TABLE series (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    conversation_id text NOT NULL,
    purpose character varying(300),
    cadence text,
    anchor character varying(10) NOT NULL,
    start character varying(5) NOT NULL,
    zone text NOT NULL,
    minutes integer NOT NULL,
    moderator_id text,
    next_moderator_id text,
    agenda_lead integer NOT NULL,
    week character varying(27) NOT NULL,
    reminder_from character varying(5) NOT NULL,
    reminder_until character varying(5) NOT NULL,
    minimum_side integer NOT NULL,
    digest character varying(20),
    language text,
    setup_copies integer NOT NULL,
    CONSTRAINT "PK_series" PRIMARY KEY (tenant, id)
);


CREATE TABLE shown_items (
    tenant character varying(64) NOT NULL,
    key character varying(200) NOT NULL,
    number integer NOT NULL,
    CONSTRAINT "PK_shown_items" PRIMARY KEY (tenant, number, key)
);


CREATE TABLE signal_voices (
    tenant character varying(64) NOT NULL,
    signal_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    what character varying(20) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_signal_voices" PRIMARY KEY (tenant, signal_id, person_id)
);


CREATE TABLE signals (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(120) NOT NULL,
    text character varying(300),
    amount numeric,
    currency character varying(10) NOT NULL,
    source_key character varying(120),
    verdict character varying(20),
    side character varying(20),
    "from" character varying(10),
    until character varying(10),
    said_by character varying(200) NOT NULL,
    at bigint NOT NULL,
    gone_at bigint,
    answered_by character varying(200),
    answered_at bigint,
    answer character varying(300),
    item_number integer,
    CONSTRAINT "PK_signals" PRIMARY KEY (tenant, id)
);


CREATE TABLE stand_ins (
    tenant character varying(64) NOT NULL,
    meeting_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    asked integer NOT NULL,
    instead_of character varying(200),
    by_moderator boolean NOT NULL,
    sales_agreed boolean NOT NULL,
    marketing_agreed boolean NOT NULL,
    CONSTRAINT "PK_stand_ins" PRIMARY KEY (tenant, meeting_id)
);


CREATE TABLE tenant_counters (
    tenant character varying(64) NOT NULL,
    last_item integer NOT NULL,
    CONSTRAINT "PK_tenant_counters" PRIMARY KEY (tenant)
);


CREATE TABLE tenant_leases (
    tenant character varying(64) NOT NULL,
    due_at bigint NOT NULL,
    node character varying(40),
    lease_until bigint NOT NULL,
    fence bigint NOT NULL,
    CONSTRAINT "PK_tenant_leases" PRIMARY KEY (tenant)
);


CREATE TABLE tenant_switches (
    tenant character varying(64) NOT NULL,
    sending_stopped boolean NOT NULL,
    CONSTRAINT "PK_tenant_switches" PRIMARY KEY (tenant)
);


CREATE TABLE tick (
    id integer NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_tick" PRIMARY KEY (id)
);


CREATE TABLE topic_votes (
    tenant character varying(64) NOT NULL,
    topic_id uuid NOT NULL,
    person_id character varying(200) NOT NULL,
    CONSTRAINT "PK_topic_votes" PRIMARY KEY (tenant, topic_id, person_id)
);


CREATE TABLE topics (
    tenant character varying(64) NOT NULL,
    id uuid NOT NULL,
    series_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    position integer NOT NULL,
    title character varying(120) NOT NULL,
    minutes integer NOT NULL,
    outcome character varying(300),
    proposer_id text NOT NULL,
    presenter_id text,
    state character varying(20) NOT NULL,
    created_at bigint NOT NULL,
    carried_from uuid,
    seconds_used integer NOT NULL,
    CONSTRAINT "PK_topics" PRIMARY KEY (tenant, id)
);


CREATE INDEX absences_person ON absences (tenant, person_id);


CREATE INDEX action_items_checker ON action_items (tenant, checker_id) WHERE checker_id IS NOT NULL AND checked_at IS NULL;


CREATE INDEX action_items_owner ON action_items (tenant, owner_id, state, due);


CREATE INDEX action_items_place ON action_items (tenant, conversation_id, state);


CREATE INDEX action_items_series ON action_items (tenant, series_id, state, due);


CREATE INDEX agreements_subject ON agreements (tenant, series_id, kind, name);


CREATE INDEX alarms_due ON alarms (tenant, at);


CREATE UNIQUE INDEX api_keys_id ON api_keys (id, tenant);


CREATE INDEX api_keys_series ON api_keys (tenant, series_id);


CREATE INDEX audit_at ON audit (tenant, at);


CREATE INDEX campaign_changes_campaign ON campaign_changes (tenant, campaign_id, at);


CREATE UNIQUE INDEX campaigns_name ON campaigns (tenant, series_id, name_key);


CREATE INDEX decisions_meeting ON decisions (tenant, meeting_id);


CREATE INDEX deeds_person ON deeds (tenant, person_id, at);


CREATE INDEX goal_numbers_goal ON goal_numbers (tenant, goal_id);


CREATE INDEX goals_series ON goals (tenant, series_id);


CREATE INDEX imports_series ON imports (tenant, series_id);


CREATE INDEX item_events_item ON item_events (tenant, number, at);


CREATE INDEX kpi_numbers_kpi ON kpi_numbers (tenant, kpi_id, "from");


CREATE INDEX kpi_targets_kpi ON kpi_targets (tenant, kpi_id, "from");


CREATE INDEX kpis_series ON kpis (tenant, series_id, key);


CREATE INDEX lead_attempts_lead ON lead_attempts (tenant, lead_id, at);


CREATE INDEX lead_disputes_lead ON lead_disputes (tenant, lead_id);


CREATE INDEX lead_disputes_series ON lead_disputes (tenant, series_id, ruled_at);


CREATE INDEX lead_events_lead ON lead_events (tenant, lead_id, at);


CREATE INDEX leads_assigned ON leads (tenant, series_id, assigned_at);


CREATE UNIQUE INDEX leads_ref ON leads (tenant, series_id, ref_key);


CREATE INDEX leads_silence ON leads (tenant, series_id, state, silent_at);


CREATE UNIQUE INDEX links_id ON links (id, tenant);


CREATE INDEX links_person ON links (tenant, person_id, asked_at);


CREATE INDEX meetings_running ON meetings (tenant, series_id) WHERE state = 'InProgress';


CREATE INDEX meetings_series ON meetings (tenant, series_id, starts_at);


CREATE INDEX members_person ON members (tenant, person_id);


CREATE INDEX outbox_activity ON outbox (tenant, activity_id) WHERE activity_id IS NOT NULL;


CREATE INDEX outbox_due ON outbox (tenant, not_before) WHERE state = 'Waiting';


CREATE UNIQUE INDEX outbox_key ON outbox (tenant, key);


CREATE INDEX outbox_lane ON outbox (tenant, lane, seq) WHERE state = 'Waiting';


CREATE INDEX outbox_person ON outbox (tenant, person_id, state);


CREATE INDEX outbox_waiting ON outbox (tenant, priority, seq) WHERE state = 'Waiting';


CREATE INDEX people_mri ON people (tenant, mri);


CREATE INDEX plans_series ON plans (tenant, series_id, "for");


CREATE INDEX retro_notes_retro ON retro_notes (tenant, retro_id);


CREATE INDEX retros_series ON retros (tenant, series_id);


CREATE UNIQUE INDEX series_conversation ON series (tenant, conversation_id);


CREATE INDEX shown_items_key ON shown_items (tenant, key);


CREATE INDEX signals_series ON signals (tenant, series_id, kind, at);


CREATE INDEX tenant_leases_due ON tenant_leases (due_at);


CREATE INDEX topics_meeting ON topics (tenant, meeting_id, position);


