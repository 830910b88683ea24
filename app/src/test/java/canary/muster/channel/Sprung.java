package canary.muster.channel;

import org.springframework.stereotype.Component;

/** A core that only an annotation ties to a framework. */
@Component
public final class Sprung {}
