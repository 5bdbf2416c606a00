package org.spaceodt.sandbox.tenant;

import java.util.List;
import java.util.Optional;


/** The licences that a subscription has, by index; what the rules know nothing about has no product. */
interface LicenseCatalog {
    List<Entry> entries();

    /** @param id in its Base64 form */
    record Entry(String id, String title, Optional<Product> product) {}
}
