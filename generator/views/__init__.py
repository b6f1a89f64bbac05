"""What a page shows of one record: its values as HTML, its law texts, what one takes along."""
