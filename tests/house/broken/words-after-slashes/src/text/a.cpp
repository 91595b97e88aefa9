const char* word[] = {"http://a", "вторник"};
