/** What an export leaves: files of modules, ledgers of status and failures, made beside the old ones and published at once. */
package org.spaceodt.inventory.files;
