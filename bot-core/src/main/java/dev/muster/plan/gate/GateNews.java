package dev.muster.plan.gate;

/** Who is told what becomes of held occasions; part of the transaction in which it happens. */
public interface GateNews {

    void held(Verdict verdict);

    /** It is still held, a day after this was last told. */
    void stillHeld(Verdict verdict, Held held);

    /** What was held goes out now. */
    void opened(Verdict verdict, Held held);
}
