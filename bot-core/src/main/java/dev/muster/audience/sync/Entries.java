package dev.muster.audience.sync;

import dev.muster.audience.DirectoryChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** What every source says of everybody, each as it was last read to the end. */
public interface Entries {

    /** One reading of a source; it counts for nothing until it is taken over. */
    record Reading(UUID id, String source) {}

    /** Also forgets readings of the source that nobody ended. */
    Reading begin(String source);

    void stage(Reading reading, List<DirectoryChange> page);

    void drop(Reading reading);

    /** Until the transaction ends nobody else takes over or joins. */
    void lock();

    /** What taking over would take away; {@code whole} where whoever was not staged is gone. */
    Loss loss(Reading reading, boolean whole);

    /** How many the source had, how many of them it would have no more, and some of their mail addresses. */
    record Loss(int before, int gone, List<String> some) {
        public Loss {
            some = List.copyOf(some);
        }
    }

    /** Takes the place of what the source said before; mail addresses of which something else is said now are touched. */
    void takeOver(Reading reading, boolean whole);

    void touch(Collection<String> mails);

    /** Every mail address of which any source says something. */
    void touchAll();

    /** In order, after the given one (empty to begin). */
    List<String> touched(String after, int most);

    void untouchAll();

    /** What is said of these mail addresses; those of which nothing is said are left out. */
    Map<String, List<Known>> of(Collection<String> mails);

    Tally tally(String source);

    /** How many people a source has, and whom it has that are nobody to write to, by reason. */
    record Tally(int people, SortedMap<String, Integer> outside) {}
}
