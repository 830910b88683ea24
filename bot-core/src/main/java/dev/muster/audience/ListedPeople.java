package dev.muster.audience;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** People who are known already, as a directory. */
public record ListedPeople(String name, List<Person> people) implements Directory {

    public ListedPeople {
        people = List.copyOf(people);
    }

    @Override
    public Position read(Position since, Consumer<List<DirectoryChange>> page) {
        page.accept(people.stream().map(ListedPeople::present).toList());
        return Position.START;
    }

    private static DirectoryChange present(Person person) {
        return new DirectoryChange.Present(new DirectoryEntry(
                person.id().value(),
                person.id().value(),
                person.name(),
                new DirectoryEntry.Told(
                        Optional.of(person.speaks().language()),
                        Optional.of(person.speaks().zone())),
                person.works(),
                person.addresses()));
    }
}
