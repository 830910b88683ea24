package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Stage;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the ledger tells the truth about what arrived: everybody has one end, what is called sent arrived, what arrived is called sent or
 * in doubt, nothing arrived twice, and the counts that admins are shown are those of the lines.
 */
public record Law(int people, Told told, Arrived arrived) {

    /** What we say: each recipient's end, each delivery's, and the counts of the push. */
    record Told(Map<String, Status> recipients, Map<String, Status> deliveries, Counts counts) {}

    /** What the platforms say: which deliveries came, and how many of them more than once. */
    record Arrived(Set<String> deliveries, int repeated) {}

    public static Law now(int people, Stage stage, Platforms platforms) {
        return new Law(
                people,
                new Told(
                        stage.ledger().recipients(),
                        stage.ledger().deliveries(),
                        stage.operator().counts()),
                new Arrived(
                        Set.copyOf(platforms.deliveries()), platforms.received().repeated()));
    }

    public int ended(Status end) {
        return (int) told.recipients().values().stream().filter(end::equals).count();
    }

    /** Called sent and never arrived, or without an end. */
    public int lost() {
        long neverArrived = told.deliveries().entrySet().stream()
                .filter(delivery -> delivery.getValue() == Status.SENT
                        && !arrived.deliveries().contains(delivery.getKey()))
                .count();
        long ended = told.recipients().values().stream().filter(Status::isEnd).count();
        return (int) (neverArrived + people - ended);
    }

    public int duplicates() {
        return arrived.repeated();
    }

    /** Arrived, and the ledger says something else than sent or in doubt. */
    int denied() {
        return (int) arrived.deliveries().stream()
                .map(id -> told.deliveries().getOrDefault(id, Status.PENDING))
                .filter(status -> status != Status.SENT && status != Status.IN_DOUBT)
                .count();
    }

    private Counts counted() {
        return new Counts(
                (int) told.recipients().values().stream()
                        .filter(status -> !status.isEnd())
                        .count(),
                ended(Status.SENT),
                ended(Status.FAILED),
                ended(Status.SKIPPED),
                ended(Status.CANCELLED),
                ended(Status.IN_DOUBT));
    }

    /** In words; none where the law holds. */
    public List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        tell(breaches, lost(), "deliveries are lost: called sent and never arrived, or without an end");
        tell(breaches, duplicates(), "deliveries arrived more than once");
        tell(breaches, denied(), "deliveries arrived, and the ledger says neither sent nor in doubt");
        if (!counted().equals(told.counts())) {
            breaches.add("Admins are shown %s, and the lines say %s.".formatted(told.counts(), counted()));
        }
        return List.copyOf(breaches);
    }

    private static void tell(List<String> breaches, int many, String words) {
        if (many > 0) {
            breaches.add(many + " " + words + ".");
        }
    }
}
