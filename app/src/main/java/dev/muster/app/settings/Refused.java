package dev.muster.app.settings;

/** A command that cannot be carried out; the message is all that its user needs to see. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String reasonAndRemedy) {
        super(reasonAndRemedy);
    }
}
