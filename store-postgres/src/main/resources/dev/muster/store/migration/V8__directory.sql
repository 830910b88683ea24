-- What every directory says of everybody, who left, and what the directories do not agree on.
ALTER TABLE person ADD COLUMN left_at timestamptz;

CREATE INDEX person_left ON person (left_at) WHERE left_at IS NOT NULL;

-- Either an entry with a mail address, or somebody who is nobody to write to, with the reason.
CREATE TABLE directory_entry (
    source text COLLATE "C",
    id text COLLATE "C",
    mail text COLLATE "C" NOT NULL,
    entry text NOT NULL,
    outside text NOT NULL DEFAULT '',
    PRIMARY KEY (source, id)
);

CREATE INDEX directory_entry_mail ON directory_entry (mail) WHERE outside = '';

-- One reading each; what is in here counts for nothing until it is taken over, and may be lost in a crash.
CREATE UNLOGGED TABLE directory_staged (
    reading uuid,
    source text COLLATE "C" NOT NULL,
    id text COLLATE "C",
    mail text COLLATE "C" NOT NULL,
    entry text NOT NULL,
    outside text NOT NULL,
    gone boolean NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (reading, id)
);

-- Filled and emptied within one transaction.
CREATE UNLOGGED TABLE directory_touched (
    mail text COLLATE "C" PRIMARY KEY
);

CREATE TABLE directory_source (
    source text COLLATE "C" PRIMARY KEY,
    state text NOT NULL
);

CREATE TABLE directory_conflict (
    person text COLLATE "C",
    number integer,
    kind text NOT NULL,
    conflict text NOT NULL,
    PRIMARY KEY (person, number)
);

CREATE TABLE directory_move (
    person text COLLATE "C" PRIMARY KEY,
    what text NOT NULL
);

CREATE TABLE directory_rules (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    fingerprint text NOT NULL
);

-- Until now the people file was the only directory: whoever is no longer in it when it is read the next time has left.
INSERT INTO directory_entry (source, id, mail, entry)
SELECT 'file', id, id, jsonb_build_object(
    'id', id,
    'mail', id,
    'name', person -> 'name',
    'told', person -> 'speaks',
    'works', person -> 'works',
    'accounts', person -> 'addresses')::text
FROM (SELECT id, replace(person, '\u0000', '')::jsonb AS person FROM person) old;
