-- name: save
INSERT INTO survey_response
    (plan, respondent, trait_group, wave, platform, language, day, satisfaction, effort, comment)
VALUES (:plan, :respondent, :group, :wave, :platform, :language, :day, :satisfaction, :effort, :comment)
ON CONFLICT (plan, respondent) DO UPDATE
SET trait_group = excluded.trait_group,
    wave = excluded.wave,
    platform = excluded.platform,
    language = excluded.language,
    day = excluded.day,
    satisfaction = excluded.satisfaction,
    effort = excluded.effort,
    comment = excluded.comment;

-- name: all
-- By respondent: the order in which answers came in would tell who gave them.
SELECT * FROM survey_response WHERE plan = :plan ORDER BY respondent;

-- name: asked
INSERT INTO survey_participation (plan, person, answered) VALUES (:plan, :person, false) ON CONFLICT DO NOTHING;

-- name: answered
INSERT INTO survey_participation (plan, person, answered)
VALUES (:plan, :person, true)
ON CONFLICT (plan, person) DO UPDATE SET answered = true;

-- name: wasAsked
SELECT EXISTS (SELECT FROM survey_participation WHERE plan = :plan AND person = :person);

-- name: hasAnswered
SELECT EXISTS (SELECT FROM survey_participation WHERE plan = :plan AND person = :person AND answered);

-- name: participation
SELECT count(*) AS asked, count(*) FILTER (WHERE answered) AS answered FROM survey_participation WHERE plan = :plan;

-- name: unlink
-- What was said stays in the sums, under a key that nobody can make again.
UPDATE survey_response SET respondent = gen_random_uuid()::text WHERE plan = :plan AND respondent = :respondent;
