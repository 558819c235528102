"""Bodies as solids: skeleton, flesh, clothes, hair and looks."""
