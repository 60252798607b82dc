-- What a reminder writes, it writes into each index of the table, so each has to earn its keep. As for PostgreSQL, people.last_nag_on is left.
ALTER TABLE "alarms" ADD COLUMN "last_on" TEXT NULL;

UPDATE "alarms" SET "last_on" = (SELECT p."last_nag_on" FROM "people" AS p WHERE p."tenant" = "alarms"."tenant" AND p."id" = "alarms"."subject")
    WHERE "kind" = 'nag';

DROP INDEX "action_items_owner";

CREATE INDEX "action_items_alive" ON "action_items" ("tenant", "owner_id", "due") WHERE state NOT IN ('Done', 'Dropped');

ALTER TABLE "item_events" RENAME TO "item_events_before";

DROP INDEX "item_events_item";

CREATE TABLE "item_events" (
    "tenant" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "what" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "PK_item_events" PRIMARY KEY ("tenant", "number", "at", "id")
);

INSERT INTO "item_events" ("tenant", "number", "at", "id", "person_id", "what", "detail")
    SELECT "tenant", "number", "at", "id", "person_id", "what", "detail" FROM "item_events_before";

DROP TABLE "item_events_before";

DROP INDEX "outbox_due";

DROP INDEX "outbox_lane";

DROP INDEX "outbox_person";

DROP INDEX "outbox_waiting";

CREATE INDEX "outbox_next" ON "outbox" ("tenant", "priority", "not_before", "seq") WHERE state = 'Waiting';

CREATE INDEX "outbox_said" ON "outbox" ("tenant", "lane", "state", "seq");
