-- A person's groups and approach stand under "works" now, beside department and country. PostgreSQL's JSON cannot hold NUL.
UPDATE person p
SET person = (old.person - 'groups' - 'approach' || jsonb_build_object('works', jsonb_build_object(
    'groups', old.person -> 'groups', 'department', '', 'country', '', 'approach', old.person -> 'approach')))::text
FROM (SELECT id, replace(person, '\u0000', '')::jsonb AS person FROM person) old
WHERE old.id = p.id AND old.person ? 'approach';
