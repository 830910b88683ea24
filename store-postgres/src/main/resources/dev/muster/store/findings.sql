-- name: states
SELECT state FROM directory_source ORDER BY source;

-- name: state
SELECT state FROM directory_source WHERE source = :source;

-- name: note
INSERT INTO directory_source (source, state) VALUES (:source, :state)
ON CONFLICT (source) DO UPDATE SET state = excluded.state;

-- name: forgetConflicts
DELETE FROM directory_conflict WHERE person = ANY (:people::text[]);

-- name: addConflicts
INSERT INTO directory_conflict (person, number, kind, conflict)
SELECT c.person, c.number, c.kind, c.conflict
FROM unnest(:people::text[], :kinds::text[], :conflicts::text[]) WITH ORDINALITY AS c (person, kind, conflict, number);

-- name: countConflicts
SELECT count(*)::integer FROM directory_conflict;

-- name: conflicts
SELECT conflict FROM directory_conflict WHERE person > :after ORDER BY person, number LIMIT :most;

-- name: inConflict
SELECT DISTINCT person FROM directory_conflict WHERE kind = :kind ORDER BY person;

-- name: moved
INSERT INTO directory_move (person, what)
SELECT * FROM unnest(:people::text[], :what::text[])
ON CONFLICT (person) DO UPDATE SET what = excluded.what;

-- name: moves
SELECT person, what FROM directory_move ORDER BY person LIMIT :most;

-- name: followedUp
DELETE FROM directory_move m
USING unnest(:people::text[], :what::text[]) AS done (person, what)
WHERE m.person = done.person AND m.what = done.what;

-- name: rules
SELECT fingerprint FROM directory_rules;

-- name: setRules
INSERT INTO directory_rules (fingerprint) VALUES (:fingerprint)
ON CONFLICT (only_one) DO UPDATE SET fingerprint = excluded.fingerprint;
