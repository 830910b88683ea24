package canary.muster.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A core that logs. */
public final class Diary {
    static final Logger LOG = LoggerFactory.getLogger(Diary.class);
}
