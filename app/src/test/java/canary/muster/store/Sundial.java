package canary.muster.store;

import java.time.InstantSource;
import java.util.function.Supplier;

/** Hides the clock behind a method reference. */
public final class Sundial {
    final Supplier<InstantSource> time = InstantSource::system;
}
