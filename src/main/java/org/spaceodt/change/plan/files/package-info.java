/** What people read of a plan: a page, and a table of its fields. */
package org.spaceodt.change.plan.files;
