package org.spaceodt.job.store.stage;

import org.spaceodt.job.ItemView;

/** An item of a stage, and how the one stands that it depends on. */
public record StagedItem(ItemView item, Before before) {
    /** How it stands before an item. */
    public enum Before {
        /** All that was to be done, or there is nothing. */
        READY,
        OPEN,
        /** It failed, or was left out for one that did: the item is not begun unless that is tried again. */
        FAILED
    }
}
