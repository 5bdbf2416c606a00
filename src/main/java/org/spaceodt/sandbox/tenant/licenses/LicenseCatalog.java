package org.spaceodt.sandbox.tenant.licenses;

import java.util.List;
import java.util.Optional;
import org.spaceodt.sandbox.tenant.people.Product;

/** The licences that a subscription has, by index; what the rules know nothing about has no product. */
public interface LicenseCatalog {
    List<Entry> entries();

    /** @param id in its Base64 form */
    record Entry(String id, String title, Optional<Product> product) {}
}
