package dev.muster.conversation;

import dev.muster.plan.push.Reins;

/** Which rein belongs to which verb. */
final class Reining {

    private final Rein cancel;
    private final Rein retry;
    private final Rein doubt;
    private final Rein resend;
    private final Rein leave;
    private final Rein correct;
    private final Rein recall;

    Reining(Reins reins, Naming naming) {
        Who who = new Who(reins.progresses(), naming);
        this.cancel = new CancelRein(reins, naming);
        this.retry = new RetryRein(reins, naming);
        this.doubt = new DoubtRein(reins, naming, who, Verb.RESEND, Verb.LEAVE);
        this.resend = new DoubtRein(reins, naming, who, Verb.RESEND);
        this.leave = new DoubtRein(reins, naming, who, Verb.LEAVE);
        this.correct = new ChangeRein(reins.changing(), naming, Verb.CORRECT);
        this.recall = new ChangeRein(reins.changing(), naming, Verb.RECALL);
    }

    Rein of(Verb verb) {
        return switch (verb) {
            case CANCEL -> cancel;
            case RETRY -> retry;
            case DOUBT -> doubt;
            case RESEND -> resend;
            case LEAVE -> leave;
            case CORRECT -> correct;
            case RECALL -> recall;
            case PAUSE, RESUME -> throw new IllegalArgumentException(verb + " is done without asking");
        };
    }
}
