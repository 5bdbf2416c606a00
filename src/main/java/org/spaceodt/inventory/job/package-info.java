/** Inventories as jobs: made, worked on by any process of the account, and gone on with after a pause or a crash. */
package org.spaceodt.inventory.job;
