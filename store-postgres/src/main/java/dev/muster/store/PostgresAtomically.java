package dev.muster.store;

import dev.muster.delivery.Atomically;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction, which all stores called within take part in. */
final class PostgresAtomically implements Atomically {

    private final TransactionTemplate transaction;

    PostgresAtomically(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
