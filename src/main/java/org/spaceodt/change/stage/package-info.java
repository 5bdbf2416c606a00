/** Jobs of rows that go stage by stage: made, shown, planned and decided, stage after stage. */
package org.spaceodt.change.stage;
