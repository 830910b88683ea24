-- How a person wants to be written to; "silent" without an end is for good.
CREATE TABLE preference (
    person text COLLATE "C" PRIMARY KEY,
    silent boolean NOT NULL,
    silent_until timestamptz,
    platform text,
    language text,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

INSERT INTO preference (person, silent, changed_at) SELECT person, true, since FROM person_silence;

DROP TABLE person_silence;

-- What people are searched for by; whoever was saved before is filled in here, and exactly when saved again.
ALTER TABLE person ADD COLUMN called text NOT NULL DEFAULT '';

UPDATE person SET called = ' ' || lower(replace(person, '\u0000', '')::jsonb ->> 'name') || ' ' || id;

-- Who looked at somebody's story, and whose data was deleted by whom. A deleted person stands here under the same key as in the ledger.
CREATE TABLE audit (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    by_whom text NOT NULL,
    what text NOT NULL,
    person text COLLATE "C" NOT NULL
);

CREATE INDEX audit_person ON audit (person, number);

-- The keys under which lines of deleted people stay, so that nobody whose data was deleted gets the same push again.
CREATE TABLE forgotten (
    key text COLLATE "C" PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- One way only, by a secret that is made with the first deletion: a list of mail addresses alone does not lead back.
CREATE FUNCTION pseudonym(person text) RETURNS text LANGUAGE sql STABLE
    RETURN 'forgotten:' || encode(sha256((SELECT value FROM secret WHERE name = 'pseudonyms') || convert_to(person, 'UTF8')), 'hex');

-- The accounts of a person; of somebody who has left, those of the time before that nobody else has by now.
CREATE FUNCTION accounts_of(whom text) RETURNS TABLE (platform text, user_id text) LANGUAGE sql STABLE AS $$
    SELECT a.platform, a.user_id FROM person_address a WHERE a.person = whom
    UNION
    SELECT lower(old ->> 'platform'), old ->> 'user'
    FROM person p
    CROSS JOIN jsonb_array_elements(replace(p.person, '\u0000', '')::jsonb -> 'addresses') old
    WHERE p.id = whom AND p.left_at IS NOT NULL
      AND NOT EXISTS (
          SELECT FROM person_address a WHERE a.platform = lower(old ->> 'platform') AND a.user_id = old ->> 'user'
      )
$$;

-- What ages has a time.
ALTER TABLE place ADD COLUMN moved_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE conversation ADD COLUMN opened_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE survey_participation ADD COLUMN asked_at timestamptz NOT NULL DEFAULT clock_timestamp();
