package dev.muster.testkit;

import dev.muster.channel.Address;
import dev.muster.conversation.Places;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where conversations stand, for as long as the process lives. */
public final class MemoryPlaces implements Places {

    private final Map<Address, Map<String, String>> places = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> at(Address address) {
        return places.getOrDefault(address, Map.of());
    }

    @Override
    public void move(Address address, Map<String, String> place) {
        if (place.isEmpty()) {
            places.remove(address);
        } else {
            places.put(address, Map.copyOf(place));
        }
    }

    void forget(Address address) {
        places.keySet().removeIf(place -> place.inPrivate().equals(address.inPrivate()));
    }
}
