package canary.muster.store;

/** A name that says nothing. */
public final class StringUtils {
    /** Nor does this. */
    record UserInfo() {}
}
