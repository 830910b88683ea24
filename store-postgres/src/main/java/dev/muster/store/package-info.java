/** Every store in PostgreSQL: SQL in files, one transaction with whoever calls, times by the database's clock. */
@NullMarked
package dev.muster.store;

import org.jspecify.annotations.NullMarked;
