/** Phone numbers: all of them, those that are free, those of a location, and those of a person. */
package org.spaceodt.sandbox.api.numbers;
