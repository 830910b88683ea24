package dev.muster.testkit;

import dev.muster.conversation.Places;
import dev.muster.testkit.contract.PlacesContract;

class MemoryPlacesTest extends PlacesContract {

    private final Places places = new MemoryPlaces();

    @Override
    protected Places places() {
        return places;
    }
}
