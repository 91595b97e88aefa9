const char* word = "środa";
