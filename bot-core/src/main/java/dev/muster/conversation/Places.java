package dev.muster.conversation;

import dev.muster.channel.Address;
import java.util.Map;

/** Where each conversation stands, so that an answer can follow on the last one, after a restart too. */
public interface Places {

    /** Empty where nothing is going on. */
    Map<String, String> at(Address address);

    void move(Address address, Map<String, String> place);
}
