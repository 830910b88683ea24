package dev.muster.simulator;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Many people of no particular kind, each on both platforms, for runs that only need somebody to be there. */
final class Crowd {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private Crowd() {}

    /** The n-th, counted from 0, is {@code person-n@example.com}, U0C and seven digits in Slack, and c0000000-… in Teams. */
    static List<SimulatedPerson> of(int many) {
        return IntStream.range(0, many).mapToObj(Crowd::person).toList();
    }

    private static SimulatedPerson person(int n) {
        return SimulatedPerson.of("person-" + n + "@example.com", "Person " + n, Locale.ENGLISH, UTC)
                .inSlack("U0C%07d".formatted(n))
                .inTeams("c0000000-0000-4000-8000-%012d".formatted(n));
    }
}
