package dev.muster.audience.sync;

import dev.muster.audience.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What came of reading and comparing the sources. */
public interface Findings {

    List<SourceState> states();

    Optional<SourceState> state(String source);

    void note(SourceState state);

    /** From now on these are the conflicts about these people, and no others. */
    void settle(Collection<PersonId> about, List<Conflict> conflicts);

    int countConflicts();

    /** By person, after the given one (empty to begin). */
    List<Conflict> conflicts(String afterPerson, int most);

    /** The people about whom there is a conflict of the kind. */
    List<PersonId> inConflict(Conflict.Kind kind);

    /** To be followed up; who has moved before and was not followed up yet is noted by the later move. */
    void moved(List<Move> moves);

    /** Those not followed up yet, by person. */
    List<Move> moves(int most);

    void followedUp(List<Move> moves);

    /** By which rules people were last joined; empty before the first time. */
    String rules();

    void rules(String fingerprint);
}
