/** {@code store}: copies of the store that jobs are kept in. */
package org.spaceodt.cli.store;
