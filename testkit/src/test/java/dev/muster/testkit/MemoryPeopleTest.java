package dev.muster.testkit;

import dev.muster.audience.People;
import dev.muster.testkit.contract.PeopleContract;

class MemoryPeopleTest extends PeopleContract {

    private final People people = new MemoryPeople();

    @Override
    protected People people() {
        return people;
    }
}
