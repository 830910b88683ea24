package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.Preference;
import dev.muster.delivery.Line;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Move;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing;
import dev.muster.survey.Surveying;
import java.util.List;
import java.util.Optional;

/** All that a rollout has been, and will be, for one person. */
public record Story(Person person, Present present, List<Got> got, List<Pushing.Prospect> coming) {

    public Story {
        got = List.copyOf(got);
        coming = List.copyOf(coming);
    }

    /** Where the person stands now; {@code listed} where the directory still has them. */
    public record Present(
            boolean listed, Way way, Preference preference, Optional<Ticket> ticket, Surveying.Standing survey) {}

    /** Where the enrollment is, and all that led there, the oldest first. */
    public record Way(Enrollment enrollment, List<Move> moves) {
        public Way {
            moves = List.copyOf(moves);
        }
    }

    /** What became of one push for the person, and the corrections and recalls that reached it afterwards. */
    public record Got(Push push, Line line, List<Push> changes) {
        public Got {
            changes = List.copyOf(changes);
        }
    }
}
