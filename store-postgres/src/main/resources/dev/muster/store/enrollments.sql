-- name: of
SELECT state, at, evidence FROM enrollment WHERE plan = :plan AND person = :person;

-- name: ofAll
SELECT person, state, at, evidence FROM enrollment WHERE plan = :plan AND person = ANY (:people::text[]);

-- name: save
INSERT INTO enrollment (plan, person, state, at, evidence)
SELECT :plan, e.person, e.state, e.at, e.evidence
FROM unnest(:people::text[], :states::text[], :ats::timestamptz[], :evidences::text[]) AS e (person, state, at, evidence)
ON CONFLICT (plan, person) DO UPDATE SET state = excluded.state, at = excluded.at, evidence = excluded.evidence;

-- name: counts
SELECT state, count(*) AS many FROM enrollment WHERE plan = :plan GROUP BY state;
