package canary.muster.store;

import org.springframework.beans.factory.annotation.Autowired;

/** Gets a part that no constructor shows. */
public final class Injected {
    @Autowired
    StringUtils part;
}
