-- name: save
INSERT INTO person (id, groups, person)
SELECT p.id, ARRAY(SELECT json_array_elements_text(p.groups::json)), p.person
FROM unnest(:ids::text[], :groups::text[], :people::text[]) AS p (id, groups, person)
ON CONFLICT (id) DO UPDATE SET groups = excluded.groups, person = excluded.person;

-- name: forgetAddresses
DELETE FROM person_address WHERE person = ANY (:ids::text[]);

-- name: saveAddresses
INSERT INTO person_address (platform, user_id, person)
SELECT * FROM unnest(:platforms::text[], :users::text[], :ids::text[])
ON CONFLICT (platform, user_id) DO UPDATE SET person = excluded.person;

-- name: find
SELECT person FROM person WHERE id = :id;

-- name: findAll
SELECT person FROM person WHERE id = ANY (:ids::text[]);

-- name: at
SELECT p.person
FROM person_address a
JOIN person p ON p.id = a.person
WHERE a.platform = :platform AND a.user_id = :user;

-- name: everybody
SELECT person FROM person WHERE id > :after ORDER BY id LIMIT :most;

-- name: members
SELECT person FROM person WHERE groups && :groups::text[] AND id > :after ORDER BY id LIMIT :most;

-- name: stopMessages
INSERT INTO person_silence (person) VALUES (:id) ON CONFLICT DO NOTHING;

-- name: resumeMessages
DELETE FROM person_silence WHERE person = :id;

-- name: isSilent
SELECT EXISTS (SELECT FROM person_silence WHERE person = :id);

-- name: silentAmong
SELECT person FROM person_silence WHERE person = ANY (:ids::text[]);
