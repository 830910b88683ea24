package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.survey.Response;
import dev.muster.survey.Responses;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers for as long as the process lives. */
public final class MemoryResponses implements Responses {

    private final Map<Key<String>, Response> responses = new LinkedHashMap<>();
    private final Set<Key<PersonId>> asked = new HashSet<>();
    private final Set<Key<PersonId>> answered = new HashSet<>();

    @Override
    public synchronized void save(String plan, Response response) {
        responses.put(new Key<>(plan, response.respondent()), response);
    }

    @Override
    public synchronized List<Response> all(String plan) {
        return responses.entrySet().stream()
                .filter(entry -> entry.getKey().isOf(plan))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized void asked(String plan, PersonId person) {
        asked.add(new Key<>(plan, person));
    }

    @Override
    public synchronized void answered(String plan, PersonId person) {
        asked(plan, person);
        answered.add(new Key<>(plan, person));
    }

    @Override
    public synchronized boolean wasAsked(String plan, PersonId person) {
        return asked.contains(new Key<>(plan, person));
    }

    @Override
    public synchronized boolean hasAnswered(String plan, PersonId person) {
        return answered.contains(new Key<>(plan, person));
    }

    @Override
    public synchronized void unlink(String plan, String respondent) {
        Optional.ofNullable(responses.remove(new Key<>(plan, respondent)))
                .ifPresent(said -> save(
                        plan,
                        new Response(UUID.randomUUID().toString(), said.traits(), said.scores(), said.comment())));
    }

    synchronized void rename(PersonId person, PersonId instead) {
        rename(asked, person, instead);
        rename(answered, person, instead);
    }

    private static void rename(Set<Key<PersonId>> keys, PersonId person, PersonId instead) {
        List<Key<PersonId>> theirs =
                keys.stream().filter(key -> key.of().equals(person)).toList();
        theirs.forEach(key -> {
            keys.remove(key);
            keys.add(new Key<>(key.plan(), instead));
        });
    }

    @Override
    public synchronized Participation participation(String plan) {
        return new Participation(count(asked, plan), count(answered, plan));
    }

    private static int count(Set<Key<PersonId>> keys, String plan) {
        return (int) keys.stream().filter(key -> key.isOf(plan)).count();
    }

    private record Key<T>(String plan, T of) {
        boolean isOf(String other) {
            return plan.equals(other);
        }
    }
}
