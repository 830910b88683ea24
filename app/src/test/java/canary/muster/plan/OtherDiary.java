package canary.muster.plan;

/** A core that logs by the JDK. */
public final class OtherDiary {
    static final System.Logger LOG = System.getLogger("canary");
}
